// A file of its own, so that the drawer is fetched when one is opened.
export { Drawer as SideDrawer } from 'antd';
